package org.yanzhen.engine;

import java.beans.FeatureDescriptor;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Stands before all other resolvers of an expression and lets through what a model has business with: the methods of
 * {@link ProcessBean}s, what a decision says, what a process is about. Everything else, Java itself first, does not exist.
 */
class ReachableFromModels extends ELResolver {

    private static final Set<String> OF_EXECUTIONS = Set.of("processBusinessKey", "businessKey", "processInstanceId");
    private static final Set<String> OF_DECISIONS =
            Set.of("getSingleResult", "getFirstResult", "getSingleEntry", "collectEntries");

    /** Names without a dot are others' to find; properties only of maps and of executions. */
    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        require(base == null
                || base instanceof Map
                || base instanceof DelegateExecution && OF_EXECUTIONS.contains(String.valueOf(property)));
        return null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            Object base,
            Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] parameters) {
        var name = String.valueOf(method);
        require(base instanceof DmnDecisionResult && OF_DECISIONS.contains(name)
                || AnnotatedElementUtils.hasAnnotation(base.getClass(), ProcessBean.class)
                        && Arrays.stream(Object.class.getDeclaredMethods())
                                .noneMatch(inherited -> inherited.getName().equals(name)));
        return null;
    }

    private static void require(boolean reachable) {
        if (!reachable) {
            throw new ELException("Models do not reach this");
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
        require(base == null);
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return false;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return null;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }
}
