package org.accord.kit.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The examples of RFC 7396, appendix A, that patch an object.
class MergePatchTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a":"b"}               | {"a":"c"}             | {"a":"c"}
          {"a":"b"}               | {"b":"c"}             | {"a":"b","b":"c"}
          {"a":"b"}               | {"a":null}            | {}
          {"a":"b","b":"c"}       | {"a":null}            | {"b":"c"}
          {"a":["b"]}             | {"a":"c"}             | {"a":"c"}
          {"a":"c"}               | {"a":["b"]}           | {"a":["b"]}
          {"a":{"b":"c"}}         | {"a":{"b":"d","c":null}} | {"a":{"b":"d"}}
          {"a":[{"b":"c"}]}       | {"a":[1]}             | {"a":[1]}
          {"e":null}              | {"a":1}               | {"e":null,"a":1}
          {}                      | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
          """)
  void followsTheStandard(String target, String patch, String expected) throws Exception {
    ObjectNode patched =
        new MergePatch((ObjectNode) JSON.readTree(patch))
            .applyTo((ObjectNode) JSON.readTree(target));
    assertEquals(JSON.readTree(expected), patched);
  }
}
