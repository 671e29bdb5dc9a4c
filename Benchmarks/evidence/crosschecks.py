"""What the cross-checks say of sound and of spoilt applications, and which papers handed in twice are found, as lines of Markdown."""
import subprocess


def lines(binary, folder, seed, environment):
    wanted = [
        ["checks", folder / "checks", "--dossiers", "4", "--finishes", "phone", "--seeds", str(seed)],
        ["duplicates", folder / "duplicates", "--dossiers", "4", "--seed", str(seed)],
    ]
    policy = ["--policy", "etown-model-voucher-benchmark/2025"]
    out = []
    for command in wanted:
        answer = subprocess.run([binary, "bench", *map(str, command), *policy], capture_output=True, text=True, env=environment)
        if answer.returncode:
            out.append(f"- `bench {command[0]}` broke down: {(answer.stderr.strip().splitlines() or [''])[-1][:200]}")
        for line in answer.stdout.splitlines():
            if line.startswith("== "):
                out.append(f"- {line[3:]}")
            elif line.startswith("   "):
                out.append(f"  - {line.strip()}")
    return out
