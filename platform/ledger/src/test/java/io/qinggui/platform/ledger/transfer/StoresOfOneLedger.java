package io.qinggui.platform.ledger.transfer;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Events;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.mongo.EmbeddedServer;
import io.qinggui.platform.ledger.mongo.MongoLedger;
import io.qinggui.platform.ledger.mongo.MongoSource;
import io.qinggui.platform.ledger.mongo.MongoTarget;
import io.qinggui.platform.ledger.sqlite.LedgerFiles;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import io.qinggui.platform.ledger.sqlite.SqliteSource;
import io.qinggui.platform.ledger.sqlite.SqliteTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A ledger that is to be moved, and the stores between which it goes. */
final class StoresOfOneLedger {

  static final String NAME = "license";

  private final Path folder;
  private final MongoDatabase database = EmbeddedServer.emptyDatabase();

  StoresOfOneLedger(Path folder) {
    this.folder = folder;
  }

  LedgerFiles files(String directory) {
    return new LedgerFiles(folder.resolve(directory), NAME);
  }

  MongoDatabase database() {
    return database;
  }

  Ledger sqlite(String directory) {
    LedgerFiles files = files(directory);
    return SqliteLedger.open(files.directory(), files.name(), InstantSource.system());
  }

  Ledger mongo() {
    return MongoLedger.open(database, NAME, InstantSource.system());
  }

  /** Commands of so many events each, over three streams. */
  static void fill(Ledger ledger, List<Integer> commands) {
    for (int i = 0; i < commands.size(); i++) {
      var unused = ledger.append(command(ledger, "command " + i, commands.get(i)));
    }
  }

  private static Append command(Ledger ledger, String id, int events) {
    List<NewEvent> all = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      String stream = "license/" + (i + events) % 3;
      long own = all.stream().filter(it -> it.stream().equals(stream)).count();
      NewEvent event =
          Events.event(id + " event " + i, stream, ledger.lastSequence(stream) + 1 + own);
      all.add(i == 1 ? Events.alsoAbout("another operator", event) : event);
    }
    return new Append(id, "fingerprint of " + id, Events.ACTOR, all);
  }

  Path exported(String directory, String file) throws IOException {
    try (LedgerSource source = SqliteSource.open(files(directory))) {
      return export(source, file);
    }
  }

  Path exportedFromMongo(String file) throws IOException {
    try (LedgerSource source = MongoSource.open(database, NAME)) {
      return export(source, file);
    }
  }

  private Path export(LedgerSource source, String file) throws IOException {
    Path exported = folder.resolve(file);
    var unused = LedgerExport.write(source, Map.of("checkpoint", "of 5\n"), exported);
    return exported;
  }

  void importIntoMongo(Path file) throws IOException {
    LedgerImport whole = LedgerImport.of(file);
    try (LedgerTarget target = MongoTarget.open(database, whole.header().ledger())) {
      whole.into(target, header -> {});
    }
  }

  void importInto(String directory, Path file) throws IOException {
    LedgerImport whole = LedgerImport.of(file);
    try (LedgerTarget target = SqliteTarget.open(files(directory))) {
      whole.into(target, header -> {});
    }
  }
}
