/** Archival Resource Keys: their form, the NOID check character, and the minting of new ones. */
package org.tangthu.repository.ark;
