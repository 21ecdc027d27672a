package org.accord.stack.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.accord.mariadb.Account;
import org.accord.mariadb.MariaDbServer;
import org.junit.jupiter.api.Test;

/// The database in the cluster behaves like the one that the tests run on.
class DatabaseServerTest {
  private static final Path COMPONENT = Manifests.ROOT.resolve("components/mariadb");

  @Test
  void theServerHasEveryOptionOfTheLocalOne() {
    Set<String> inCluster =
        StrictYaml.text(COMPONENT.resolve("accord.cnf"))
            .lines()
            .map(line -> "--" + line.replace(" ", "").replace('_', '-'))
            .collect(Collectors.toSet());

    var missing = new TreeSet<>(MariaDbServer.OPTIONS);
    missing.removeIf(option -> inCluster.contains(option.replace('_', '-')));
    assertEquals(Set.of(), missing);
  }

  @Test
  void theAccountsHaveTheRightsOfTheLocalOnes() {
    var script = StrictYaml.text(COMPONENT.resolve("databases.sh")).replaceAll("\\s+", " ");
    var data = Account.Rights.DATA.privileges();
    var schema = Account.Rights.SCHEMA.privileges();

    assertTrue(script.contains(" data='" + data + "' "), script);
    assertTrue(
        script.contains(" schema=\"$data" + schema.substring(data.length()) + "\" "), script);
  }
}
