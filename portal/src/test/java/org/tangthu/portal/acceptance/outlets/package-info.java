/**
 * Who gets what at which outlet: a table of all outlets, walked by every kind of visitor for every kind of item.
 *
 * <p>Whoever adds an outlet adds a row to one of the classes called {@code …Outlets}: a name, an address, and what each
 * {@link org.tangthu.portal.acceptance.outlets.Right} is given there; {@link org.tangthu.portal.acceptance.outlets.Outlet}
 * has ready rows for what is usual. A door of the server without a row fails the build, unless it is told with a reason
 * among those that show nothing of items. A new kind of item is a
 * {@link org.tangthu.portal.acceptance.outlets.Specimen}, a new kind of visitor a
 * {@link org.tangthu.portal.acceptance.outlets.VisitorKind}, each with a line or column in {@code Right.TABLE}.
 */
package org.tangthu.portal.acceptance.outlets;
