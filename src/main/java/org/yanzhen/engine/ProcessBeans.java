package org.yanzhen.engine;

import java.util.HashMap;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Lets expressions in models see {@link ProcessBean}s and nothing else, because administrators edit models; in queries
 * there are none, whoever asks.
 */
@Component
class ProcessBeans extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;

    ProcessBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var beans = new LazyBeans(context);
        configuration.setBeans(beans);
        configuration.setExpressionManager(new SpringExpressionManager(context, beans) {
            @Override
            protected ELResolver createElResolver() {
                var resolver = new CompositeELResolver();
                resolver.add(new ReachableFromModels());
                resolver.add(super.createElResolver());
                return resolver;
            }

            /** Only queries have expressions that belong to nothing that runs or starts. */
            @Override
            public ELContext getElContext(@Nullable VariableScope scope) {
                if (scope == null) {
                    throw new BadUserRequestException("Queries contain no expressions");
                }
                return super.getElContext(scope);
            }
        });
    }

    /** Looks a bean up only when an expression names it: delegates need the engine, so they cannot exist before it. */
    private static final class LazyBeans extends HashMap<Object, Object> {

        private final transient ApplicationContext context;

        LazyBeans(ApplicationContext context) {
            this.context = context;
            for (var name : context.getBeanNamesForAnnotation(ProcessBean.class)) {
                put(name, name);
            }
        }

        @Override
        public @Nullable Object get(Object name) {
            return containsKey(name) ? context.getBean(String.valueOf(name)) : null;
        }
    }
}
