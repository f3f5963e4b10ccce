package io.qinggui.license.licenses;

import io.qinggui.platform.command.EventJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;

/** A license as a document: its view, under its number, with the last sequence of its stream. */
final class LicenseDocument {

  private static final String ID = "_id";
  private static final String VERSION = "version";

  private LicenseDocument() {}

  static Document of(LicenseView license, long version) {
    return Document.parse(EventJson.mapper().writeValueAsString(license))
        .append(ID, license.licenseNumber())
        .append(VERSION, version);
  }

  static LicenseView view(Document document) {
    Map<String, Object> fields = new LinkedHashMap<>(document);
    fields.keySet().removeIf(name -> name.startsWith("_") || name.equals(VERSION));
    return EventJson.mapper().convertValue(fields, LicenseView.class);
  }

  static long version(Document document) {
    return document.get(VERSION, Number.class).longValue();
  }
}
