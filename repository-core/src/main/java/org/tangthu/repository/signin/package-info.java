/**
 * How people prove that an account is theirs: passwords (argon2id, RFC 9106), a second factor (RFC 6238) and pauses for
 * those who guess. {@link org.tangthu.repository.signin.SignIn} is the door; whoever changes accounts for others uses
 * {@link org.tangthu.repository.signin.AccountAdministration}.
 */
package org.tangthu.repository.signin;
