package io.qinggui.license.licenses;

import io.qinggui.license.language.Grant;
import io.qinggui.platform.command.EventJson;
import org.bson.Document;

/**
 * A license as a document, under its number: what it is searched by, its view as JSON text, and the
 * last sequence of its stream. Text, because nobody searches inside of it and a deep document is
 * taken apart and copied at each filing by everything it passes through.
 */
final class LicenseDocument {

  static final String OPERATOR = "operatorId";
  static final String GRANTS = "grants";
  static final String SERVICE = "service";
  static final String PROVINCES = "provinces";

  private static final String ID = "_id";
  private static final String VIEW = "view";
  private static final String VERSION = "version";

  private LicenseDocument() {}

  static Document of(LicenseView license, long version) {
    return new Document(ID, license.licenseNumber())
        .append(OPERATOR, license.operatorId())
        .append(GRANTS, license.grants().stream().map(LicenseDocument::grant).toList())
        .append(VIEW, EventJson.mapper().writeValueAsString(license))
        .append(VERSION, version);
  }

  static LicenseView view(Document document) {
    return EventJson.mapper().readValue(document.getString(VIEW), LicenseView.class);
  }

  static long version(Document document) {
    return document.get(VERSION, Number.class).longValue();
  }

  private static Document grant(Grant grant) {
    return new Document(SERVICE, grant.service()).append(PROVINCES, grant.provinces());
  }
}
