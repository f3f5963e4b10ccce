package io.qinggui.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordSplitterTest {

  @Test
  void line_ends_of_all_systems_end_a_record() throws IOException {
    assertThat(texts("a,b\r\nc\nd\re")).containsExactly("a,b", "c", "d", "e");
  }

  @Test
  void a_quoted_cell_may_run_over_lines() throws IOException {
    List<RawRecord> records = split("x,\"one\r\ntwo\",y\nnext");

    assertThat(records).extracting(RawRecord::text).containsExactly("x,\"one\ntwo\",y", "next");
    assertThat(records).extracting(RawRecord::line).containsExactly(1L, 3L);
  }

  @Test
  void doubled_quotes_do_not_end_a_cell() throws IOException {
    assertThat(texts("\"a \"\"b\"\"\nc\",d\ne")).containsExactly("\"a \"\"b\"\"\nc\",d", "e");
  }

  @Test
  void a_quote_inside_a_bare_cell_means_nothing() throws IOException {
    assertThat(texts("5\" disk,x\nnext")).containsExactly("5\" disk,x", "next");
  }

  @Test
  void a_quote_that_is_never_closed_costs_one_line() throws IOException {
    List<RawRecord> records = split("a\n\"open,b\nc\nd");

    assertThat(records).extracting(RawRecord::text).containsExactly("a", "\"open,b", "c", "d");
    assertThat(records.get(1).flaw()).hasValue("unclosed-quote");
    assertThat(records.get(3).line()).isEqualTo(4);
  }

  @Test
  void a_line_of_megabytes_costs_itself() throws IOException {
    List<RawRecord> records = split("x".repeat(PhysicalLines.LONGEST + 1) + "\nnext");

    assertThat(records.get(0).flaw()).hasValue("line-too-long");
    assertThat(records.get(1).text()).isEqualTo("next");
  }

  private static List<String> texts(String csv) throws IOException {
    return split(csv).stream().map(RawRecord::text).toList();
  }

  private static List<RawRecord> split(String csv) throws IOException {
    RecordSplitter splitter =
        new RecordSplitter(new PhysicalLines(new StringReader(csv)), ',', text -> true);
    List<RawRecord> records = new ArrayList<>();
    for (RawRecord next = splitter.next(); next != null; next = splitter.next()) {
      records.add(next);
    }
    return records;
  }
}
