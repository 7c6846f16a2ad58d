/**
 * Deposits that come piece by piece, over the network or from another process: {@link
 * org.tangthu.repository.deposit.Deposits} keeps what came across restarts and hands it to ingest when it is complete.
 */
package org.tangthu.repository.deposit;
