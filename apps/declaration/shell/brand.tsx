import './brand.css';

/** The mark: a lookout's lamp over the horizon, its light kept low. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect className="mark-ground" width="48" height="48" rx="11" />
      <path className="mark-beam" d="M24 15.5L43 9.5v13.5L24 18.5z" />
      <path className="mark-beam mark-beam-back" d="M24 15.5L5 11.5v10.5L24 18.5z" />
      <path className="mark-tower" d="M24 6.5l6 5.5H18zM18 21.5h12v2H18zM20 24.7h8l.9 5.3h-9.8zM18.9 31.3h10.2L30.5 40h-13z" />
      <rect className="mark-lamp" x="19.8" y="13" width="8.4" height="7.5" rx="1" />
    </svg>
  );
}

export function Brand() {
  return <span className="brand"><Mark /><span className="brand-name">Vigie</span></span>;
}
