/**
 * People and programs that may do more than read: who they are, and for which libraries they may do what. What a reader may
 * see is told by {@link org.tangthu.repository.access}.
 */
package org.tangthu.repository.account;
