package io.qinggui.license.rules.fact;

import io.qinggui.platform.reference.Province;
import java.util.List;

/** The 31 provinces of the register, by their two-digit codes (GB/T 2260). */
public final class Provinces {

  /** All 31, in order: a list, since the rules walk through it for every standing. */
  public static final List<String> ALL = List.copyOf(Province.codes());

  private Provinces() {}
}
