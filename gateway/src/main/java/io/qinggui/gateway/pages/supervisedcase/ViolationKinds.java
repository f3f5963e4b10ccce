package io.qinggui.gateway.pages.supervisedcase;

import java.util.List;

/** What a case can be about, by the interface's names, in the order of the notice. */
public final class ViolationKinds {

  /** All of them. */
  public static final List<String> ALL =
      List.of(
          "UNLICENSED",
          "OUT_OF_REGION",
          "OUT_OF_SCOPE",
          "LICENSE_LENT",
          "LEASED_TO_UNLICENSED",
          "SELF_BUILT_TRANSMISSION",
          "ILLEGAL_SUPPLIER",
          "LAYERED_SUBLEASE",
          "CROSS_BORDER",
          "NEW_CUSTOMER_WHILE_BANNED",
          "LEASED_AGAINST_ORDER");

  private ViolationKinds() {}
}
