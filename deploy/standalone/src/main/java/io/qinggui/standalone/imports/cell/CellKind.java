package io.qinggui.standalone.imports.cell;

import java.util.Map;
import java.util.Set;

/** What a column is about, by the name of the field that it fills. */
public enum CellKind {
  DATE,
  PROVINCE,
  /** Who issues, receives or lists: the ministry or an administration. */
  AUTHORITY,
  SERVICE,
  FLAG,
  NUMBER,
  LICENSE_NUMBER,
  /** Codes and identifiers: letters and digits of any width are the same. */
  IDENTIFIER,
  /** A code of the interface, which may stand there in Chinese. */
  CODE,
  /** As it is, but for blanks around it. */
  TEXT;

  private static final Set<String> DATES =
      Set.of(
          "from",
          "until",
          "to",
          "validUntil",
          "runningSince",
          "holidays",
          "workingWeekends",
          "changedUntil");

  private static final Map<String, CellKind> FIELDS =
      Map.ofEntries(
          Map.entry("province", PROVINCE),
          Map.entry("provinces", PROVINCE),
          Map.entry("issuer", AUTHORITY),
          Map.entry("addressee", AUTHORITY),
          Map.entry("listedBy", AUTHORITY),
          Map.entry("service", SERVICE),
          Map.entry("websiteHosting", FLAG),
          Map.entry("running", FLAG),
          Map.entry("serious", FLAG),
          Map.entry("year", NUMBER),
          Map.entry("mbps", NUMBER),
          Map.entry("changedMbps", NUMBER),
          Map.entry("hours", NUMBER),
          Map.entry("persons", NUMBER),
          Map.entry("customers", NUMBER),
          Map.entry("customersBefore", NUMBER),
          Map.entry("customersMoved", NUMBER),
          Map.entry("customersLeft", NUMBER),
          Map.entry("licenseNumber", LICENSE_NUMBER),
          Map.entry("uscc", IDENTIFIER),
          Map.entry("formerIds", IDENTIFIER),
          Map.entry("operatorId", IDENTIFIER),
          Map.entry("otherPartyId", IDENTIFIER),
          Map.entry("successorId", IDENTIFIER),
          Map.entry("lessorId", IDENTIFIER),
          Map.entry("lesseeId", IDENTIFIER),
          Map.entry("kind", CODE),
          Map.entry("outcome", CODE),
          Map.entry("source", CODE),
          Map.entry("channel", CODE),
          Map.entry("track", CODE),
          Map.entry("system", CODE),
          Map.entry("resource", CODE),
          Map.entry("purpose", CODE));

  /**
   * Of a field.
   *
   * @param field as in JSON, for example {@code grantedOn}
   */
  public static CellKind of(String field) {
    CellKind known = FIELDS.get(field);
    if (known != null) {
      return known;
    }
    return DATES.contains(field) || field.endsWith("On") ? DATE : TEXT;
  }
}
