package io.qinggui.gateway.pages.listing;

import java.util.Arrays;
import java.util.List;

/**
 * A parameter by which a list is narrowed.
 *
 * @param name as the interface has it
 * @param kind how it is chosen
 * @param choices codes among which one is chosen; empty unless it is chosen from codes
 * @param required whether there is no list without it
 */
public record Filter(String name, Kind kind, List<String> choices, boolean required) {

  private static final String PROVINCE = "province";
  private static final String OPERATOR = "operatorId";
  private static final String YEAR = "year";

  /** How a parameter is chosen. */
  public enum Kind {
    TEXT,
    PROVINCE,
    AUTHORITY,
    YEAR,
    DAY,
    YES_OR_NO,
    CHOICE
  }

  /** Copies the list. */
  public Filter {
    choices = List.copyOf(choices);
  }

  private Filter(String name, Kind kind) {
    this(name, kind, List.of(), false);
  }

  /** The province. */
  public static Filter province() {
    return new Filter(PROVINCE, Kind.PROVINCE);
  }

  /** The operator, by its id. */
  public static Filter operator() {
    return new Filter(OPERATOR, Kind.TEXT);
  }

  /** The year. */
  public static Filter year() {
    return new Filter(YEAR, Kind.YEAR);
  }

  /** Any text. */
  public static Filter text(String name) {
    return new Filter(name, Kind.TEXT);
  }

  /** An authority: the ministry, or an administration. */
  public static Filter authority(String name) {
    return new Filter(name, Kind.AUTHORITY);
  }

  /** A day. */
  public static Filter day(String name) {
    return new Filter(name, Kind.DAY);
  }

  /** Yes, no, or both. */
  public static Filter yesOrNo(String name) {
    return new Filter(name, Kind.YES_OR_NO);
  }

  /** One of some codes. */
  public static Filter choice(String name, String... codes) {
    return new Filter(name, Kind.CHOICE, Arrays.asList(codes), false);
  }

  /** The same, without which there is no list. */
  public Filter needed() {
    return new Filter(name, kind, choices, true);
  }
}
