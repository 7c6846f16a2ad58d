/**
 * REST: reading entities as JSON, depositing, withdrawing, the state of the projections. {@code
 * org.tangthu.portal.api.http} holds the resources; what they do beyond translating is here.
 */
package org.tangthu.portal.api;
