package io.turnout.view;

/**
 * The figures at the heads of an inbox, all of open tasks.
 *
 * @param mine assigned to the person
 * @param group offered to the person's groups, assigned or not
 * @param unassigned offered to the person's groups and claimed by nobody
 * @param overdue past their due date, among mine and the groups'
 * @param dueSoon due between now and the given end, among mine and the groups'
 */
public record InboxCounts(int mine, int group, int unassigned, int overdue, int dueSoon) {}
