package io.qinggui.platform.starter;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** From a connection string with a database to that database. */
final class MongoConnection {

  private MongoConnection() {}

  /** Whoever asks is told soon that the server is away; what the string says goes first. */
  static MongoClient client(String uri) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyToClusterSettings(it -> it.serverSelectionTimeout(3, TimeUnit.SECONDS))
            .applyToSocketSettings(
                it -> it.connectTimeout(2, TimeUnit.SECONDS).readTimeout(20, TimeUnit.SECONDS))
            .applyConnectionString(new ConnectionString(uri))
            .build());
  }

  static MongoDatabase database(MongoClient client, String uri) {
    return client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase()));
  }
}
