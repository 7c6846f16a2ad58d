/**
 * Catalogue, journal and what commits and projections must remember, in SQLite or PostgreSQL. {@link
 * org.tangthu.repository.sql.SqlDatabase} is the door; all of it can be rebuilt from OCFL.
 */
package org.tangthu.repository.sql;
