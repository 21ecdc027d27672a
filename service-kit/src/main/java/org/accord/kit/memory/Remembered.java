package org.accord.kit.memory;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Answers of the resource are given again to whoever asks the same, until something is committed.
/// For GETs whose answers depend on the request's address, its `Accept` and language, and on
/// committed records; not on the caller, who may read them all, nor on the day.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Remembered {}
