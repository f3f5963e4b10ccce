package io.qinggui.notification.email.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.notification.email.Email;
import org.jspecify.annotations.Nullable;

/** Events for letters. */
final class Events {

  static final String NAME = "杭州清溪数据有限公司";
  static final String REVOKED = "io.qinggui.license.license-revoked.v1";
  static final String DATA =
      "{\"operatorId\":\"91330106673959654P\",\"licenseNumber\":\"浙B1-20140026\","
          + "\"decidedOn\":\"2019-03-01\",\"effectiveOn\":\"2019-04-01\"}";

  private Events() {}

  static Email.Item revoked() {
    return item("e-1", REVOKED, DATA, NAME);
  }

  static Email.Item item(String id, String type, String data, @Nullable String name) {
    String event =
        """
        {"specversion":"1.0","id":"%s","source":"/ledgers/license","type":"%s",\
        "subject":"91330106673959654P","time":"2019-03-01T17:30:00Z","data":%s}\
        """
            .formatted(id, type, data);
    return new Email.Item(event.getBytes(UTF_8), name);
  }
}
