package io.qinggui.platform.testservers;

import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** A replica set of one in a container, where there is an engine; ends with this JVM. */
final class MongoInContainer {

  private static final String IMAGE = "mongo:8.0";

  private MongoInContainer() {}

  static Optional<MongoForTests> shared() {
    return DockerClientFactory.instance().isDockerAvailable()
        ? Optional.of(Shared.SERVER)
        : Optional.empty();
  }

  private static MongoForTests started() {
    MongoDBContainer container = new MongoDBContainer(IMAGE).withReplicaSet();
    container.start();
    return MongoForTests.at(container.getReplicaSetUrl());
  }

  private static final class Shared {
    static final MongoForTests SERVER = started();
  }
}
