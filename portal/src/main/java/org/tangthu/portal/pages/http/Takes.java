package org.tangthu.portal.pages.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what takes something larger than a usual form, of those alone who signed in. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Takes {
    Body value();

    /** What a request brings. */
    enum Body {
        /** A form of {@link org.tangthu.portal.forms.FormSize#LARGE}. */
        LONG_FORM,
        /** A form with files, as {@code multipart/form-data} (RFC 7578). */
        FILES,
        /** Bytes, as {@code application/octet-stream}; the token of the form is in the header {@code Form-Token}. */
        BYTES
    }
}
