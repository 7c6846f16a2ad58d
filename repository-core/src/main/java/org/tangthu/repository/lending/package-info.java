/**
 * Lending of items to one reader at a time per copy held. {@link org.tangthu.repository.lending.Lending} knows the rules,
 * {@link org.tangthu.repository.lending.Loans} keeps what is lent; what has ended is forgotten.
 */
package org.tangthu.repository.lending;
