package org.tangthu.portal.api.http;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.tangthu.repository.account.Scope;

/** Marks what needs a token with scopes, at some library at least. For which library is looked at by the resource. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface Needs {
    /** All that it needs; none for any token that is good for something. */
    Scope[] value() default {};

    /** Whether they are needed for all libraries, and for what belongs to none. */
    boolean everywhere() default false;
}
