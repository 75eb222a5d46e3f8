import './brand.css';

/** The mark: a lookout's lamp over the horizon, its light kept low. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect className="mark-ground" width="48" height="48" rx="11" />
      <path className="mark-beam" d="M24 16.5L41 9.5v14z" />
      <path className="mark-beam mark-beam-back" d="M24 16.5L7 11v11z" />
      <path className="mark-tower" d="M19.8 21.5h8.4l2.6 17.5H17.2z" />
      <path className="mark-tower" d="M19 12.5l5-4.5 5 4.5z" />
      <circle className="mark-lamp" cx="24" cy="16.8" r="4.2" />
      <path className="mark-line" d="M17.9 21.5h12.2M18.7 29.5h10.6" />
    </svg>
  );
}

export function Brand() {
  return <span className="brand"><Mark /><span className="brand-name">Vigie</span></span>;
}
