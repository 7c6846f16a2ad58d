/** What is wrong with a deposit, collected so that a depositor mends everything at once and not one complaint at a time. */
package org.tangthu.repository.problem;
