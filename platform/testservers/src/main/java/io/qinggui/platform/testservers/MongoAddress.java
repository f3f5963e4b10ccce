package io.qinggui.platform.testservers;

import com.mongodb.ConnectionString;
import org.jspecify.annotations.Nullable;

/**
 * A connection string in two parts, between which any database fits.
 *
 * @param hosts scheme, credentials and hosts, without a slash at the end
 * @param options beginning with a question mark, or empty
 */
record MongoAddress(String hosts, String options) {

  private static final String WHERE_USERS_ARE = "authSource=";

  /** The database of the text stays the one in which its user is looked for. */
  static MongoAddress of(String uri) {
    ConnectionString parsed = new ConnectionString(uri);
    int question = uri.indexOf('?');
    String options = question < 0 ? "" : uri.substring(question);
    String address = question < 0 ? uri : uri.substring(0, question);
    int slash = address.indexOf('/', address.indexOf("://") + 3);
    String hosts = slash < 0 ? address : address.substring(0, slash);
    boolean tells = parsed.getCredential() == null || options.contains(WHERE_USERS_ARE);
    return new MongoAddress(hosts, tells ? options : plus(options, users(parsed.getDatabase())));
  }

  /** With that database; empty for none. */
  String with(String database) {
    return hosts + "/" + database + options;
  }

  private static String users(@Nullable String database) {
    return WHERE_USERS_ARE + (database == null ? "admin" : database);
  }

  private static String plus(String options, String option) {
    return options.isEmpty() ? "?" + option : options + "&" + option;
  }
}
