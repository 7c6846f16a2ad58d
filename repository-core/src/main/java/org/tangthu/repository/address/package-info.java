/** Every public address of the repository, in one place, so that all outlets name a thing alike. */
package org.tangthu.repository.address;
