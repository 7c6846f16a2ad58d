/**
 * Matching of names in other people's data with what is here, after the Reconciliation Service API 0.2: {@link
 * org.tangthu.linkeddata.reconcile.Reconciliation} answers queries, completes what is typed and tells the values of
 * properties. What finds labels is behind the port {@link org.tangthu.linkeddata.reconcile.LabelSearch}.
 */
package org.tangthu.linkeddata.reconcile;
