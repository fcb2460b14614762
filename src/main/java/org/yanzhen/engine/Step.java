package org.yanzhen.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Bean;

/**
 * A method that makes the step a model calls by the method's name: {@code recordLight()} makes
 * <code>${recordLight}</code>.
 */
@Documented
@Bean
@ProcessBean
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Step {}
