/**
 * The door of the reconciliation service: {@code /reconcile} in Vietnamese and {@code /reconcile/en} in English, each with
 * its manifest, queries and data extension, and below it {@code /suggest/…}, {@code /properties}, {@code /preview} and {@code
 * /view}.
 */
package org.tangthu.linkeddata.reconcile.http;
