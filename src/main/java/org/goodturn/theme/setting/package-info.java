/** What a theme lets merchants change: typed settings, their values, and what is wrong with a value. */
package org.goodturn.theme.setting;
