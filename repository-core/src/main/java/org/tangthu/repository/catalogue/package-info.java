/** The catalogue: every entity as it stands at its head version, found by identifier or key without opening OCFL. */
package org.tangthu.repository.catalogue;
