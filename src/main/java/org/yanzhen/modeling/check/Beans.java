package org.yanzhen.modeling.check;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.BuildingBlock;
import org.yanzhen.engine.ProcessBean;

/** What models may name: the program's own steps and questions. */
@Component
class Beans {

    private final ApplicationContext context;
    private final Map<String, Class<?>> types;

    Beans(ApplicationContext context) {
        this.context = context;
        types = Arrays.stream(context.getBeanNamesForAnnotation(ProcessBean.class))
                .collect(Collectors.toMap(Function.identity(), context::getType));
    }

    boolean knows(String name) {
        return types.containsKey(name);
    }

    Set<String> steps() {
        return types.keySet().stream().filter(this::isStep).collect(Collectors.toSet());
    }

    boolean isStep(String name) {
        return type(name).filter(JavaDelegate.class::isAssignableFrom).isPresent();
    }

    /** Whether the program relies on it, so that a model that has it must keep it. */
    boolean isNeeded(String name) {
        return knows(name) && context.findAnnotationOnBean(name, BuildingBlock.class) == null;
    }

    /** Whether it is a question that may be asked so; steps are taken, not asked. */
    boolean answers(String name, String method, int parameters) {
        return !isStep(name)
                && type(name).stream()
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .anyMatch(one -> one.getName().equals(method)
                                && one.getDeclaringClass() != Object.class
                                && one.getParameterCount() == parameters);
    }

    private Optional<Class<?>> type(String name) {
        return Optional.ofNullable(types.get(name));
    }
}
