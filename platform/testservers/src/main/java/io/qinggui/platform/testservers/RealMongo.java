package io.qinggui.platform.testservers;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Assumptions;

/** A MongoDB that nobody here wrote. */
public final class RealMongo {

  private RealMongo() {}

  /** An empty database of one; where there is none the test is skipped and says why. */
  public static MongoDatabase emptyDatabase() {
    return MongoForTests.real().orElseGet(RealMongo::none).freshDatabase();
  }

  private static MongoForTests none() {
    return Assumptions.abort(
        "no MongoDB: set " + GivenServers.MONGODB + ", or start a container engine");
  }
}
