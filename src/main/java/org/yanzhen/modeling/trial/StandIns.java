package org.yanzhen.modeling.trial;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ReflectionUtils;
import org.yanzhen.engine.Deadline;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Quorum;

/**
 * Stands in for process beans: steps record nothing, questions are answered by something of the right type. Only what
 * neither reads nor writes anything of ours, working days and majorities, is asked itself.
 */
class StandIns extends ELResolver {

    private static final List<Class<?>> HARMLESS = List.of(Deadline.class, Quorum.class);

    private final ApplicationContext context;
    private final Consumer<DelegateExecution> step;

    /** @param step what a step does instead of recording */
    StandIns(ApplicationContext context, Consumer<DelegateExecution> step) {
        this.context = context;
        this.step = step;
    }

    /** Takes the place of a bean. */
    record StandIn(String bean, Class<?> type, Consumer<DelegateExecution> step) implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            step.accept(execution);
        }
    }

    @Override
    public @Nullable Object getValue(ELContext el, @Nullable Object base, Object property) {
        if (base != null || !(property instanceof String name) || !name.equals(Drive.CALLED) && !isProcessBean(name)) {
            return null;
        }
        el.setPropertyResolved(true);
        var type = name.equals(Drive.CALLED) ? null : context.getType(name);
        return new StandIn(name, type == null ? Object.class : type, step);
    }

    private boolean isProcessBean(String name) {
        return context.containsBean(name) && context.findAnnotationOnBean(name, ProcessBean.class) != null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext el,
            @Nullable Object base,
            Object name,
            Class<?> @Nullable [] types,
            Object @Nullable [] parameters) {
        if (!(base instanceof StandIn standIn)) {
            return null;
        }
        el.setPropertyResolved(true);
        var given = parameters == null ? new Object[0] : parameters;
        var method = Arrays.stream(ReflectionUtils.getUniqueDeclaredMethods(standIn.type()))
                .filter(one -> one.getName().equals(name) && one.getParameterCount() == given.length)
                .findFirst()
                .orElseThrow(() -> new ELException("%s has no %s".formatted(standIn.bean(), name)));
        return HARMLESS.contains(method.getDeclaringClass())
                ? ask(method, standIn.bean(), given)
                : something(method.getReturnType());
    }

    private @Nullable Object ask(Method method, String bean, Object[] given) {
        var numbers = Arrays.stream(given)
                .map(one -> one instanceof Number number ? number.longValue() : one)
                .toArray();
        return ReflectionUtils.invokeMethod(method, context.getBean(bean), numbers);
    }

    private static Object something(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return List.of("样例甲", "样例乙");
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (Date.class.isAssignableFrom(type)) {
            return Date.from(Instant.now());
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? (Object) 1 : "样例";
    }

    @Override
    public @Nullable Class<?> getType(ELContext el, @Nullable Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext el, @Nullable Object base, Object property, @Nullable Object value) {}

    @Override
    public boolean isReadOnly(ELContext el, @Nullable Object base, Object property) {
        return false;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext el, @Nullable Object base) {
        return null;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext el, @Nullable Object base) {
        return null;
    }
}
