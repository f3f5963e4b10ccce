package io.qinggui.platform.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongoAddressTest {

  @ParameterizedTest
  @CsvSource({
    "mongodb://a:1,mongodb://a:1/db",
    "mongodb://a:1/,mongodb://a:1/db",
    "mongodb://a:1/other,mongodb://a:1/db",
    "mongodb://a:1/?replicaSet=rs0,mongodb://a:1/db?replicaSet=rs0",
    "mongodb://u:p@a:1/,mongodb://u:p@a:1/db?authSource=admin",
    "mongodb://u:p@a:1/users?tls=true,mongodb://u:p@a:1/db?tls=true&authSource=users",
    "mongodb://u:p@a:1/?authSource=users,mongodb://u:p@a:1/db?authSource=users"
  })
  void a_database_is_put_in_and_the_user_is_looked_for_where_it_was(String given, String expected) {
    assertThat(MongoAddress.of(given).with("db")).isEqualTo(expected);
  }

  @Test
  void several_hosts_stay() {
    assertThat(MongoAddress.of("mongodb://a:1,b:2/?replicaSet=rs0").with("db"))
        .isEqualTo("mongodb://a:1,b:2/db?replicaSet=rs0");
  }
}
