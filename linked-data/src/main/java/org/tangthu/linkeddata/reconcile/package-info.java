/**
 * Matching of names in other people's data with what is here. What finds labels is behind the port {@link
 * org.tangthu.linkeddata.reconcile.LabelSearch}.
 */
package org.tangthu.linkeddata.reconcile;
