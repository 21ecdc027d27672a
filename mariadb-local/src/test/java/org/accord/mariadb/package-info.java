@NullMarked
package org.accord.mariadb;

import org.jspecify.annotations.NullMarked;
