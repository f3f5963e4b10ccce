package io.qinggui.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

  @ParameterizedTest
  @CsvSource({
    "ledgers/license/license.db, DATABASE",
    "ledgers/license/license.consumers.db, DATABASE",
    "ledgers/notification/deliveries.db, DATABASE",
    "ledgers/notification/feed/feed.db, DATABASE",
    "ledgers/license/license.log/checkpoint, PUBLISHED",
    "ledgers/license/license.log/level-0, PUBLISHED",
    "ledgers/inspection/attachments/ab/abcdef, EVIDENCE",
    "ledgers/operator/inventories/1/inventory.json, OTHER",
    "ledgers/operator/inventories/1/lines, OTHER",
    "sample/operators.csv, OTHER",
    "sample-state, OTHER",
    "something-that-is-not-known, OTHER",
    "token-key.json, KEY",
    "session-key, KEY",
    "log-key-license, KEY",
    "sealing-key-license, KEY",
    "ledgers/notification/installation.key, KEY",
    "ledgers/inspection/complainants/CMP-53-8B0B1ABEBFA0F294.key, KEY",
    "ledgers/license/license.db-wal, LEFT_OUT",
    "ledgers/license/license.db-shm, LEFT_OUT",
    "ledgers/license/license.head, LEFT_OUT",
    "ledgers/license/license.lock, LEFT_OUT",
    "ledgers/license/license.checkpoint, LEFT_OUT",
    "ledgers/license/license.checkpoint.unfinished, LEFT_OUT",
    "ledgers/license/license.importing/license.db, LEFT_OUT",
    "ledgers/license/license.log/checkpoint.new, LEFT_OUT",
    "ledgers/operator/inventories/1/lock, LEFT_OUT",
    "ledgers/operator/inventories/receiving-1.part, LEFT_OUT",
    "lock, LEFT_OUT",
    "read-models/license.documents, LEFT_OUT",
    "logs/qinggui.log, LEFT_OUT",
    "broker/__cluster_metadata-0/00000000000000000000.log, LEFT_OUT",
  })
  void a_file_is_known_by_its_name(Path file, FileKind kind) {
    assertThat(FileKind.of(file)).isEqualTo(kind);
  }
}
