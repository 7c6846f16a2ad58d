/**
 * Compares what must agree: OCFL with itself (fixity), SQL with OCFL, projections with SQL. Rebuilds SQL from OCFL
 * alone, exactly as it was.
 */
package org.tangthu.repository.verify;
