package org.yanzhen.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what a JAX-RS application answers by the annotations of its classes, and of all that these lead to. */
final class JaxRsEndpoints {

    private final Set<Endpoint> found = new TreeSet<>();

    private JaxRsEndpoints() {}

    /** @param door the path at which the application lies */
    static Set<Endpoint> of(String door, Iterable<Class<?>> resources) {
        var endpoints = new JaxRsEndpoints();
        for (var resource : resources) {
            pathOf(resource).ifPresent(path -> endpoints.walk(joined(door, path), resource, Set.of()));
        }
        return endpoints.found;
    }

    private void walk(String path, Class<?> resource, Set<Class<?>> above) {
        if (above.contains(resource)) {
            return; // the engines' list leads back to itself
        }
        var here = new TreeSet<>((Class<?> one, Class<?> other) -> one.getName().compareTo(other.getName()));
        here.addAll(above);
        here.add(resource);
        for (var method : resource.getMethods()) {
            if (Modifier.isStatic(method.getModifiers()) || method.isBridge()) {
                continue;
            }
            var sub = find(method, Path.class);
            var verbs = declarations(method)
                    .flatMap(one -> Arrays.stream(one.getAnnotations()))
                    .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
                    .filter(Objects::nonNull)
                    .map(HttpMethod::value)
                    .distinct()
                    .toList();
            var whole = sub == null ? path : joined(path, sub.value());
            verbs.forEach(verb -> found.add(new Endpoint(verb, whole)));
            if (verbs.isEmpty() && sub != null) {
                walk(whole, method.getReturnType(), here);
            }
        }
    }

    private static Optional<String> pathOf(Class<?> resource) {
        return above(resource)
                .map(type -> type.getAnnotation(Path.class))
                .filter(Objects::nonNull)
                .map(Path::value)
                .findFirst();
    }

    private static <A extends Annotation> @Nullable A find(Method method, Class<A> annotation) {
        return declarations(method)
                .map(one -> one.getAnnotation(annotation))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The method itself, and what it overrides: the engine annotates its interfaces. */
    private static Stream<Method> declarations(Method method) {
        return above(method.getDeclaringClass())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(one -> one.getName().equals(method.getName())
                        && Arrays.equals(one.getParameterTypes(), method.getParameterTypes()));
    }

    private static Stream<Class<?>> above(@Nullable Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(type),
                        Stream.concat(
                                Arrays.stream(type.getInterfaces()).flatMap(JaxRsEndpoints::above),
                                above(type.getSuperclass())));
    }

    /** {@code {name: pattern}} becomes {@code {name}}. */
    private static String joined(String path, String more) {
        var sub = more.replaceAll("\\{\\s*([\\w-]+)\\s*:[^}]*}", "{$1}").replaceAll("^/+|/+$", "");
        return sub.isEmpty() ? path : path + "/" + sub;
    }
}
