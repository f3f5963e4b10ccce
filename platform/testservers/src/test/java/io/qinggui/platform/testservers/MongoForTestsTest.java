package io.qinggui.platform.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoForTestsTest {

  @Test
  void each_test_gets_a_database_of_its_own() {
    MongoForTests mongo = MongoForTests.shared();
    var one = mongo.freshDatabase().getCollection("c");
    var other = mongo.freshDatabase().getCollection("c");

    one.insertOne(new Document("_id", "a"));

    assertThat(one.countDocuments()).isEqualTo(1);
    assertThat(other.countDocuments()).isZero();
  }

  @Test
  void of_a_server_that_was_there_nothing_is_left_but_what_was_there() {
    try (MongoForTests there = MongoForTests.embedded()) {
      MongoDatabase others = there.client().getDatabase("others");
      others.getCollection("c").insertOne(new Document());
      try (MongoForTests suite = MongoForTests.at(there.uri())) {
        suite.freshDatabase().getCollection("c").insertOne(new Document());
        assertThat(there.client().listDatabaseNames()).hasSize(2);
      }

      assertThat(there.client().listDatabaseNames()).containsExactly("others");
    }
  }
}
