package org.tangthu.portal.pages.http;

import org.tangthu.portal.deposit.DepositDesk;
import org.tangthu.portal.pages.deposit.DepositPages;

/** What the pages of deposits are made of. */
public record DepositDoor(DepositDesk desk, DepositPages pages) {}
