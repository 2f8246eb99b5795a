# SPDX-License-Identifier: Apache-2.0
# Shared by app/run and tests/run: installs Debian packages that are missing, configures and builds.

readonly kBuildPackages=(g++ cmake ninja-build pkg-config libfmt-dev libcli11-dev nlohmann-json3-dev libsqlite3-dev
    libsodium-dev coinor-libclp-dev coinor-libcgl-dev python3 qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools ccache mold)

# Installs those of the build packages and the arguments that are not there; needs root or sudo only then.
installMissing() {
    local package missing=()
    for package in "${kBuildPackages[@]}" "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [[ ${#missing[@]} -gt 0 ]] || return 0
    echo "Install: ${missing[*]}"
    local asRoot=()
    [[ $(id -u) -eq 0 ]] || asRoot=(sudo)
    "${asRoot[@]}" apt-get update -qq
    "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# Configures preset release and builds it into build/release.
buildRelease() {
    echo "Configure: preset release"
    cmake --preset release >/dev/null
    echo "Build: build/release"
    cmake --build --preset release -- --quiet
}
