/**
 * What all forms of the pages share, apart from HTTP. A page with a form gives its template a
 * {@link org.tangthu.portal.forms.FormView}, made with the token that {@code FormGuard.token(request)} hands out, and is
 * sent with {@code Responses.unkept}; the template imports {@code /frame/forms.ftlh} and writes the form with its macros
 * {@code form}, {@code field} and {@code problems}. What comes back has passed {@code portal.pages.http.FormGuard}, which
 * stands before every resource of the pages and refuses what does not come from a page of our own: the resource gets it
 * by {@code FormGuard.fields(request)}, answers a mistake with the page again and what is wrong beside the field (status
 * 422), and success with {@code Responses.seeOther}.
 */
package org.tangthu.portal.forms;
