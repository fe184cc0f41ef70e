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
  undo: 'Undo',
  retry: 'Try again',
  refresh: 'Refresh',
  next: 'Next',
  previous: 'Back',
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
};

export default words;
