/** The journal: what happened to which entity, in the one order that every feed and projection follows. */
package org.tangthu.repository.journal;
