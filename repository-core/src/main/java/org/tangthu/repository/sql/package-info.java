/**
 * Catalogue, journal and what commits and projections must remember, in SQLite or PostgreSQL. {@link
 * org.tangthu.repository.sql.SqlDatabase} is the door; this can be rebuilt from OCFL. Who did what can not, and stands beside it.
 */
package org.tangthu.repository.sql;
