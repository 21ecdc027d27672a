/// A real MariaDB server on this machine, without root rights, containers or installed packages.
@NullMarked
package org.accord.mariadb;

import org.jspecify.annotations.NullMarked;
