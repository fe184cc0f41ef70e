import type { Words } from '../../words';
import type source from '../zh-CN/common';

const words: Words<typeof source> = {
  appName: 'Factory Desk',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  confirm: 'OK',
  edit: 'Edit',
  remove: 'Remove',
  add: 'Add',
  undo: 'Undo',
  retry: 'Try again',
  refresh: 'Refresh',
  back: 'Back',
  next: 'Next',
  previous: 'Back',
  finish: 'Done',
  search: 'Search',
  clear: 'Clear',
  all: 'All',
  none: 'None',
  unknown: 'Unknown',
  yes: 'Yes',
  no: 'No',
  loading: 'Loading',
  language: 'Language',
  total_one: '{{count, number}} in all',
  total_other: '{{count, number}} in all',
  points: '{{value}} pts',
  per: '{{what}} / {{unit}}',
  justNow: 'just now',
};

export default words;
