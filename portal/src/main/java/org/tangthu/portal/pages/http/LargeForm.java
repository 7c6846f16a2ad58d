package org.tangthu.portal.pages.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what takes a form of {@link org.tangthu.portal.forms.FormSize#LARGE}, of those alone who signed in. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface LargeForm {}
