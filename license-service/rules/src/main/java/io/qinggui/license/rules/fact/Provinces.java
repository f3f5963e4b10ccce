package io.qinggui.license.rules.fact;

import java.util.List;

/** The 31 provinces of the register, by their two-digit codes (GB/T 2260). */
public final class Provinces {

  /** All 31, in order. */
  public static final List<String> ALL =
      List.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65");

  private Provinces() {}
}
